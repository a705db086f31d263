using System.Collections.Immutable;
using PaperDigest.Ports;

namespace PaperDigest.Messages;

/// <summary>One message to post or to answer with, in Discord's markdown. What composes it keeps it within <see cref="MessageLimits"/>.</summary>
public sealed record Message
{
    /// <summary>Text above the cards; empty for none.</summary>
    public string Text { get; init; } = "";

    /// <summary>Cards, top to bottom.</summary>
    public ImmutableArray<Card> Cards { get; init; } = [];

    /// <summary>Rows of buttons and menus below the cards.</summary>
    public ImmutableArray<ControlRow> Controls { get; init; } = [];

    /// <summary>Files to attach.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>The one role that is notified, which must also be mentioned in <see cref="Text"/>. Nobody else ever is.</summary>
    public RoleId? Ping { get; init; }
}
