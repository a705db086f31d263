using PaperDigest.Sandbox.Playgrounds;

return await SandboxCommandLine.RunAsync(args, CancellationToken.None);
