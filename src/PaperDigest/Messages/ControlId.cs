namespace PaperDigest.Messages;

/// <summary>What a button or menu carries and brings back: versioned, holding its whole state, so that it works after a restart.</summary>
/// <param name="Value">Such as <c>v1:page:2405.12130:en:2</c>; 1 to 100 characters, unique in its message.</param>
public readonly record struct ControlId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
