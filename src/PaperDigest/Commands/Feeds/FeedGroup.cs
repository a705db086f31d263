using PaperDigest.Delivery;

namespace PaperDigest.Commands.Feeds;

/// <summary>What the verbs of <c>/feed</c> share.</summary>
internal static class FeedGroup
{
    public const string FeedOption = "feed";
    public const string RoleOption = "role";
    public const string ChannelOption = "channel";

    /// <summary>As many as fit into one menu or list of suggestions.</summary>
    public const int MostInOneServer = CommandLimits.Suggestions;

    public static CommandGroup Group { get; } = new(
        new LocalizedText("feed", "频道订阅"),
        new LocalizedText("Weekly digests in this server's channels", "管理发布到本服务器频道的周报"),
        IsForAdmins: true);

    /// <summary>Which feed a verb is about.</summary>
    public static OptionDefinition WhichFeed { get; } = new()
    {
        Name = new LocalizedText(FeedOption, "频道订阅"),
        Description = new LocalizedText("Which feed", "哪一个频道订阅"),
        IsRequired = true,
        HasSuggestions = true,
    };

    /// <summary>Where a feed posts.</summary>
    public static OptionDefinition WhichChannel { get; } = new()
    {
        Name = new LocalizedText(ChannelOption, "频道"),
        Description = new LocalizedText("Where to post; this channel if left out", "发布到哪里，不填则为当前频道"),
        Kind = OptionKind.Channel,
    };

    /// <summary>Whom a feed notifies.</summary>
    public static OptionDefinition WhichRole { get; } = new()
    {
        Name = new LocalizedText(RoleOption, "身份组"),
        Description = new LocalizedText("Whom to notify", "发布时通知哪个身份组"),
        Kind = OptionKind.Role,
    };

    /// <summary>Why the reader may not set up feeds here; empty if she may.</summary>
    public static string Refusal(Request request)
    {
        var words = request.Words.Feeds;
        return request.Reader.Guild is null ? words.OnlyInServers
            : !request.MayManage ? words.NotAllowed
            : !request.Reader.IsBotMember ? words.NotMember
            : "";
    }

    /// <summary>Whether the reader may decide about a subscription: her own, one of a server she manages here, or, in direct messages, one she set up.</summary>
    /// <remarks>Whoever set it up is asked in direct messages, where nobody has rights in a server.</remarks>
    public static bool MaySettle(Request request, Subscription subscription) => subscription.Destination switch
    {
        Destination.Person person => person.User == request.Reader.User,
        Destination.Channel channel => (request.MayManage && channel.Guild == request.Reader.Guild) || (request.Reader.Guild is null && subscription.CreatedBy == request.Reader.User),
        _ => false,
    };
}
