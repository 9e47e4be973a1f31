using Analysis.Cli;

return await AnalysisCommand.RunAsync(args);
