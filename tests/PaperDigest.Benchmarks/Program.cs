using PaperDigest.Benchmarks;

return await BenchmarkCommandLine.RunAsync(args, CancellationToken.None);
