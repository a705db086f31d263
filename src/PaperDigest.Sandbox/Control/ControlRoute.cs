namespace PaperDigest.Sandbox.Control;

/// <summary>One call of the page, below <c>/sandbox</c>.</summary>
internal sealed record ControlRoute(string Method, string Path, Func<ControlCall, Task<ControlAnswer>> AnswerAsync);
