using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PaperDigest.Sandbox.Rest.Validation;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Posts;

/// <summary>Finds whom a text really notifies: what it names, what its sender allowed, what the sender may.</summary>
/// <remarks>Only content and text displays ping, embeds never: https://docs.discord.com/developers/resources/message#allowed-mentions-object.</remarks>
internal sealed partial class PingReader(World world)
{
    public Pings Read(Channel channel, Snowflake authorId, string text, AllowedMentions allowed)
    {
        var mayPingAll = world.Access.Allows(channel, authorId, Rights.MentionEveryone);
        var users = Ids(UserMention, text)
            .Where(id => allowed.Parse.HasFlag(MentionKinds.Users) || allowed.UserIds.Contains(id))
            .Where(id => world.Users.Find(id) is not null);
        var roles = Ids(RoleMention, text)
            .Where(id => allowed.Parse.HasFlag(MentionKinds.Roles) || allowed.RoleIds.Contains(id))
            .Where(id => world.Guilds.FindRole(id) is { } role && role.GuildId == channel.GuildId && (role.IsMentionable || mayPingAll));
        var everyone = channel.GuildId is not null && mayPingAll && allowed.Parse.HasFlag(MentionKinds.Everyone)
            && EveryoneMention.IsMatch(text);
        return new Pings([.. users], [.. roles], everyone);
    }

    /// <summary>The text that can ping: the content, or in a components-only message its text displays.</summary>
    public static string TextOf(string content, System.Text.Json.JsonElement components)
    {
        var texts = ComponentNumbers.Flatten(WireFormat.Copy(components))
            .Select(component => component["content"])
            .OfType<JsonValue>()
            .Select(value => value.ToString());
        return string.Join('\n', texts.Prepend(content));
    }

    [GeneratedRegex(@"<@!?(?<id>\d+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserMention { get; }

    [GeneratedRegex(@"<@&(?<id>\d+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoleMention { get; }

    [GeneratedRegex("@(everyone|here)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EveryoneMention { get; }

    private static ImmutableArray<Snowflake> Ids(Regex pattern, string text) =>
        [.. pattern.Matches(text).Select(match => match.Groups["id"].Value).Where(id => Snowflake.TryParse(id, out _)).Select(Snowflake.Parse).Distinct()];
}
