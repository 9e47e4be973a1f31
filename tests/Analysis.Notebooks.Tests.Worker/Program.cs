using Analysis.Notebooks;

return await NotebookWorker.RunAsync(args[0]);
