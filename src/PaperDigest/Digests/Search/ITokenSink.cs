namespace PaperDigest.Digests.Search;

/// <summary>Takes what <see cref="Tokenizer"/> finds, in reading order.</summary>
internal interface ITokenSink
{
    /// <summary>A word or number: <c>llm</c>, <c>3.5</c>.</summary>
    void OnWord(ReadOnlySpan<char> word);

    /// <summary>The last words stood joined: <c>3d-llm</c> as <c>3dllm</c>, with its joint marked <c>OpenRLHF</c> as <c>openrlhf</c>.</summary>
    void OnCompound(ReadOnlySpan<char> joined, int wordCount);

    /// <summary>A run of ideographs.</summary>
    void OnIdeographs(ReadOnlySpan<char> run);
}
