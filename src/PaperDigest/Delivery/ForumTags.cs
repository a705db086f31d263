using System.Collections.Immutable;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Chooses the tags of a forum post: those of the forum that are named like what is in it.</summary>
/// <remarks>
/// Only tags we may set count. If the forum takes no post without one and none fits, its first one is taken: a digest under a wrong tag is
/// better than none, and who minds adds a tag of a category's name.
/// </remarks>
internal sealed class ForumTags(IDiscordConnection discord)
{
    public async Task<Choice> ChooseAsync(ChannelId forum, ImmutableArray<string> names, CancellationToken cancellationToken) =>
        await discord.DescribeChannelAsync(forum, cancellationToken) switch
        {
            ChannelOutcome.Known known => new Choice.Made(Choose(known, names)),
            ChannelOutcome.NotNow later => new Choice.NotNow(later.RetryAfter, later.Reason),

            // Posting will say what is wrong with it.
            _ => new Choice.Made([]),
        };

    internal static ImmutableArray<ForumTagId> Choose(ChannelOutcome.Known forum, ImmutableArray<string> names)
    {
        var isModerator = (forum.OurPermissions & (Permissions.ManageThreads | Permissions.Administrator)) != Permissions.None;
        var settable = forum.Tags.Where(tag => isModerator || !tag.IsModerated).ToImmutableArray();
        var fitting = names
            .Select(name => settable.FirstOrDefault(tag => string.Equals(tag.Name.Trim(), name, StringComparison.OrdinalIgnoreCase)))
            .OfType<ForumTag>()
            .Distinct()
            .Take(MessageLimits.TagsOnPost)
            .ToImmutableArray();
        return [.. (fitting.IsEmpty && forum.IsTagRequired ? settable.Take(1) : fitting).Select(tag => tag.Id)];
    }

    /// <summary>How choosing ended.</summary>
    internal abstract record Choice
    {
        private Choice()
        {
        }

        public sealed record Made(ImmutableArray<ForumTagId> Tags) : Choice;

        public sealed record NotNow(TimeSpan RetryAfter, string Reason) : Choice;
    }
}
