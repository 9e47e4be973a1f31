using Analysis.Notebooks.Workers;

return await NotebookWorker.RunAsync(args[0]);
