namespace PaperDigest.Discord.Wire;

/// <summary>What was called, pressed or typed: the fields of all kinds, those that do not apply absent.</summary>
internal sealed record InteractionPayload
{
    public string? Name { get; init; }

    public int? Type { get; init; }

    public IReadOnlyList<InteractionOption>? Options { get; init; }

    public ResolvedEntities? Resolved { get; init; }

    public Snowflake? TargetId { get; init; }

    public string? CustomId { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Of a form that was sent off.</summary>
    public IReadOnlyList<SubmittedComponent>? Components { get; init; }
}
