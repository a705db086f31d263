using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages.Languages;
using PaperDigest.Messages.Texts;
using PaperDigest.Ports;

namespace PaperDigest.Commands;

/// <summary>What a command answers from: who asks, what was filled in, and the one catalogue in force when it was asked.</summary>
internal sealed record Request
{
    /// <summary>Who asks, and where.</summary>
    public required Reader Reader { get; init; }

    /// <summary>The snapshot to answer from: read once, so that one answer never mixes two.</summary>
    public required Catalogue Catalogue { get; init; }

    /// <summary>What was filled in, by English name.</summary>
    public ImmutableDictionary<string, OptionValue> Options { get; init; } = ImmutableDictionary<string, OptionValue>.Empty;

    /// <summary>Of a message command: the message's texts, untrusted.</summary>
    public string Content { get; init; } = "";

    /// <summary>What we say, in the reader's language.</summary>
    public Phrases Words => PhraseBook.For(Reader.Language);

    /// <summary>Whether the reader may set up feeds here. Discord's own setting is a default that servers can change, so commands check too.</summary>
    public bool MayManage => Reader.Guild is { } && (Reader.Permissions & (Permissions.ManageGuild | Permissions.Administrator)) != Permissions.None;

    /// <summary>The text filled in, trimmed; none if it is missing, blank, or nothing anybody could see.</summary>
    public string? FindText(string option) =>
        Options.GetValueOrDefault(option) is OptionValue.Text text && DiscordText.CleanLine(text.Value).Length > 0 ? text.Value.Trim() : null;

    /// <summary>Whether a flag is filled in with yes.</summary>
    public bool IsSet(string option) => Options.GetValueOrDefault(option) is OptionValue.Flag { Value: true };

    /// <summary>The channel filled in, if any.</summary>
    public OptionValue.Channel? FindChannel(string option) => Options.GetValueOrDefault(option) as OptionValue.Channel;

    /// <summary>The role filled in, if any.</summary>
    public OptionValue.Role? FindRole(string option) => Options.GetValueOrDefault(option) as OptionValue.Role;
}
