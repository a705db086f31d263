using System.Collections.Immutable;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>Whom a message may ping.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#allowed-mentions-object</remarks>
internal sealed record AllowedMentions(
    MentionKinds Parse, ImmutableArray<Snowflake> UserIds, ImmutableArray<Snowflake> RoleIds, bool PingsReplied)
{
    public static AllowedMentions Default(MentionKinds kinds) => new(kinds, [], [], PingsReplied: true);

    public static AllowedMentions Read(FormNode node, MentionKinds byDefault)
    {
        if (!node.IsGiven || !node.IsObject())
        {
            return Default(byDefault);
        }

        var kinds = MentionKinds.None;
        foreach (var item in node["parse"].Items(most: 3))
        {
            kinds |= ReadKind(item);
        }

        var users = ReadIds(node["users"]);
        var roles = ReadIds(node["roles"]);
        RefuseBoth(node, kinds.HasFlag(MentionKinds.Users) && users.Length > 0, "users");
        RefuseBoth(node, kinds.HasFlag(MentionKinds.Roles) && roles.Length > 0, "roles");
        return new AllowedMentions(kinds, users, roles, node["replied_user"].FindBoolean() ?? false);
    }

    private static MentionKinds ReadKind(FormNode item)
    {
        switch (item.FindText(most: 100))
        {
            case "users":
                return MentionKinds.Users;
            case "roles":
                return MentionKinds.Roles;
            case "everyone":
                return MentionKinds.Everyone;
            default:
                item.Refuse("BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').");
                return MentionKinds.None;
        }
    }

    private static ImmutableArray<Snowflake> ReadIds(FormNode list) =>
        [.. list.Items(Limits.AllowedMentionsPerKind).Select(item => item.FindId()).OfType<Snowflake>()];

    private static void RefuseBoth(FormNode node, bool isContradiction, string key)
    {
        if (isContradiction)
        {
            node.Refuse("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{key}\"] and {key}: [ids...] are mutually exclusive.");
        }
    }
}
