using System.Collections.Immutable;
using PaperDigest.Commands;

namespace PaperDigest.Ports;

/// <summary>Who listens to Discord.</summary>
/// <param name="Commands">What is registered.</param>
/// <param name="AnswerAsync">
/// Answers an interaction. It may take its time: the connection tells Discord to wait before the three seconds are over.
/// It never throws but for cancellation.
/// </param>
/// <param name="IsAnswerPrivate">Whether the answer to come is for the reader alone, asked when Discord must be told to wait.</param>
/// <param name="NoticeAsync">Is told what happens to places; called in order, outside the receive loop.</param>
public sealed record DiscordListener(
    ImmutableArray<CommandDefinition> Commands,
    Func<Interaction, CancellationToken, Task<Reply>> AnswerAsync,
    Func<Interaction, bool> IsAnswerPrivate,
    Func<PlaceNotice, CancellationToken, Task> NoticeAsync)
{
    /// <summary>Is told which ids the commands have, by English name, as often as they are registered.</summary>
    public Action<ImmutableDictionary<string, CommandId>> Registered { get; init; } = static _ => { };

    /// <summary>Names the servers that matter to us: those we were removed from while nobody listened are told as left.</summary>
    public Func<CancellationToken, Task<ImmutableArray<GuildId>>> ListGuildsAsync { get; init; } = _ => Task.FromResult(ImmutableArray<GuildId>.Empty);
}
