namespace PaperDigest.Benchmarks.Neutral;

/// <summary>What readers ask for: every paper of the shipped digests.</summary>
internal static class Queries
{
    private static readonly string[] Ids =
    [
        "2405.11157",
        "2405.10370",
        "2405.14860",
        "2405.10725",
        "2405.12107",
        "2405.14333",
        "2405.10626",
        "2405.13800",
        "2405.12130",
        "2405.11143",
        "2405.10637",
        "2405.10938",
        "2405.14129",
        "2405.14105",
        "2405.12981",
        "2405.12250",
        "2405.11582",
    ];

    private static readonly string[] Titles =
    [
        "towards modular llms by",
        "grounded 3d-llm with referent",
        "not all language model",
        "indus effective and efficient",
        "imp highly capable large",
        "deepseek-prover advancing theorem proving",
        "dynamic data sampler for",
        "dense connector for mllms",
        "mora high-rank updating for",
        "openrlhf an easy-to-use scalable",
        "layer-condensed kv cache for",
        "observational scaling laws and",
        "aligngpt multi-modal large language",
        "distributed speculative inference of",
        "reducing transformer key-value cache",
        "your transformer is secretly",
        "slab efficient transformers with",
    ];

    private static readonly string[] Words = [.. Titles, .. Titles.Select(WithoutThirdLetter), .. Ids.Select(id => $"https://arxiv.org/abs/{id}")];

    /// <summary>One after the other, round and round.</summary>
    public static string At(long turn, QueryKind kind)
    {
        var queries = kind == QueryKind.Chosen ? Ids : Words;
        return queries[turn % queries.Length];
    }

    private static string WithoutThirdLetter(string title) => title.Remove(2, 1);
}
