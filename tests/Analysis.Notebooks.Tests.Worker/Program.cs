using Analysis.Notebooks.Workers;

return NotebookWorker.Run();
