using Analysis.Benchmarks;

return BenchmarkCommands.Run(args);
