using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PaperDigest.Benchmarks.Neutral;

/// <summary>Discord's JSON, written out by hand.</summary>
internal static class Words
{
    public const ulong ApplicationId = 1_000_000_000_000_000_001;
    public const int ChannelsPerGuild = 50;

    private const ulong FirstGuild = 1_100_000_000_000_000_000;
    private const ulong FirstChannel = 1_200_000_000_000_000_000;
    private const long DiscordEpoch = 1_420_070_400_000; // https://discord.com/developers/docs/reference#snowflakes
    private const string Bot = """{"id":"1000000000000000001","username":"paperdigest","discriminator":"0","global_name":null,"avatar":null,"bot":true,"verified":true,"mfa_enabled":false,"email":null,"flags":0,"public_flags":0}""";
    private const string Ada = """{"id":"1000000000000000011","username":"ada","discriminator":"0","global_name":"Ada","avatar":null,"public_flags":0}""";

    private static long LastIncrement;

    public static ulong ChannelAt(int index) => FirstChannel + (ulong)index;

    /// <summary>The server a channel belongs to.</summary>
    public static ulong GuildOf(int channel) => GuildAt(channel / ChannelsPerGuild);

    /// <summary>A new id of this moment.</summary>
    public static ulong NextId() =>
        ((ulong)(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - DiscordEpoch) << 22) | ((ulong)Interlocked.Increment(ref LastIncrement) & 0x3FFFFF);

    public static string Myself() => Bot;

    public static string Application() =>
        $$$"""{"id":"{{{ApplicationId}}}","name":"PaperDigest","icon":null,"description":"","bot_public":true,"bot_require_code_grant":false,"verify_key":"00","flags":0,"team":null,"bot":{{{Bot}}},"interactions_endpoint_url":null}""";

    public static string Gateway(int port) =>
        $$$"""{"url":"ws://127.0.0.1:{{{port}}}/gateway","shards":1,"session_start_limit":{"total":1000,"remaining":1000,"reset_after":86400000,"max_concurrency":1}}""";

    public static string Hello() => """{"op":10,"d":{"heartbeat_interval":41250},"s":null,"t":null}""";

    public static string HeartbeatAnswer() => """{"op":11,"d":null,"s":null,"t":null}""";

    public static string HeartbeatRequest() => """{"op":1,"d":null,"s":null,"t":null}""";

    public static string Ready(int port, int guilds, long sequence)
    {
        var unavailable = Enumerable.Range(0, guilds).Select(index => $$"""{"id":"{{GuildAt(index)}}","unavailable":true}""");
        return Dispatch("READY", sequence,
            $$$"""{"v":10,"user":{{{Bot}}},"guilds":[{{{string.Join(',', unavailable)}}}],"private_channels":[],"session_id":"5e5510","session_type":"normal","resume_gateway_url":"ws://127.0.0.1:{{{port}}}/gateway","shard":[0,1],"application":{"id":"{{{ApplicationId}}}","flags":0}}""");
    }

    public static string Guild(int index, long sequence)
    {
        var id = GuildAt(index);
        var channels = Enumerable.Range(index * ChannelsPerGuild, ChannelsPerGuild).Select(channel => Channel(channel, topic: "papers"));
        return Dispatch("GUILD_CREATE", sequence,
            $$$"""{"id":"{{{id}}}","name":"Guild {{{index}}}","icon":null,"splash":null,"discovery_splash":null,"banner":null,"description":null,"owner_id":"1000000000000000011","preferred_locale":"en-US","features":[],"emojis":[],"stickers":[],"afk_channel_id":null,"afk_timeout":300,"application_id":null,"system_channel_id":null,"system_channel_flags":0,"rules_channel_id":null,"public_updates_channel_id":null,"vanity_url_code":null,"verification_level":0,"default_message_notifications":1,"explicit_content_filter":0,"mfa_level":0,"nsfw_level":0,"premium_tier":0,"premium_subscription_count":0,"premium_progress_bar_enabled":false,"max_members":500000,"joined_at":"2024-01-01T00:00:00.000000+00:00","large":false,"unavailable":false,"member_count":2,"roles":[{"id":"{{{id}}}","name":"@everyone","color":0,"hoist":false,"icon":null,"unicode_emoji":null,"position":0,"permissions":"2248473465835073","managed":false,"mentionable":false,"flags":0}],"members":[{"user":{{{Bot}}},"roles":[],"nick":null,"avatar":null,"joined_at":"2024-01-01T00:00:00.000000+00:00","premium_since":null,"deaf":false,"mute":false,"flags":0,"pending":false,"communication_disabled_until":null}],"channels":[{{{string.Join(',', channels)}}}],"threads":[],"presences":[],"voice_states":[],"stage_instances":[],"guild_scheduled_events":[],"soundboard_sounds":[]}""");
    }

    /// <summary>A channel's topic changed: what every bot with the intent for servers hears.</summary>
    public static string ChannelUpdate(int index, int change, long sequence) => Dispatch("CHANNEL_UPDATE", sequence, Channel(index, $"papers, change {change}"));

    /// <summary>Somebody ran <c>/paper</c>.</summary>
    public static string Command(ulong id, string paper, long sequence) => Dispatch("INTERACTION_CREATE", sequence,
        $$$"""{"version":1,"type":2,"id":"{{{id}}}","token":"{{{TokenOf(id)}}}","application_id":"{{{ApplicationId}}}","channel_id":"{{{FirstChannel}}}","channel":{{{Channel(0, "papers")}}},"guild_id":"{{{FirstGuild}}}","guild_locale":"en-US","guild":{"id":"{{{FirstGuild}}}","locale":"en-US","features":[]},"locale":"en-US","context":0,"app_permissions":"2248473465835073","authorizing_integration_owners":{"0":"{{{FirstGuild}}}"},"entitlements":[],"attachment_size_limit":10485760,"member":{"user":{{{Ada}}},"roles":[],"nick":null,"avatar":null,"joined_at":"2024-01-01T00:00:00.000000+00:00","premium_since":null,"deaf":false,"mute":false,"flags":0,"pending":false,"communication_disabled_until":null,"permissions":"2248473465835073"},"data":{"id":"1300000000000000001","name":"paper","type":1,"options":[{"name":"paper","type":3,"value":"{{{paper}}}"}]}}""");

    /// <summary>The answers' secret, made so that the id can be read back.</summary>
    public static string TokenOf(ulong id) => $"token-{id.ToString(CultureInfo.InvariantCulture)}-0123456789abcdef0123456789abcdef";

    public static byte[] Message(ulong id, ulong channel) => Encoding.UTF8.GetBytes(
        $$$"""{"id":"{{{id}}}","channel_id":"{{{channel}}}","author":{{{Bot}}},"content":"","timestamp":"2024-05-20T01:00:00.000000+00:00","edited_timestamp":null,"tts":false,"mention_everyone":false,"mentions":[],"mention_roles":[],"attachments":[],"embeds":[{"type":"rich","title":"MoRA","description":"High-rank updating for parameter-efficient fine-tuning."}],"components":[],"pinned":false,"type":0,"flags":0}""");

    /// <summary>Commands as they were sent, with what Discord adds.</summary>
    public static string Commands(string sent)
    {
        var commands = JsonNode.Parse(sent)?.AsArray() ?? [];
        for (var index = 0; index < commands.Count; index++)
        {
            var command = commands[index]?.AsObject() ?? [];
            command["id"] = $"{1_300_000_000_000_000_001 + index}";
            command["application_id"] = $"{ApplicationId}";
            command["version"] = "1";
            command["type"] ??= 1;
            command["default_member_permissions"] ??= null;
        }

        return commands.ToJsonString();
    }

    public static string TooMany(double seconds, bool isGlobal) => string.Create(CultureInfo.InvariantCulture,
        $$$"""{"message":"You are being rate limited.","retry_after":{{{seconds:0.000}}},"global":{{{(isGlobal ? "true" : "false")}}}}""");

    private static ulong GuildAt(int index) => FirstGuild + (ulong)index;

    private static string Channel(int index, string topic) =>
        $$$"""{"id":"{{{ChannelAt(index)}}}","type":0,"guild_id":"{{{GuildAt(index / ChannelsPerGuild)}}}","name":"papers-{{{index}}}","topic":"{{{topic}}}","position":{{{index % ChannelsPerGuild}}},"nsfw":false,"parent_id":null,"last_message_id":null,"rate_limit_per_user":0,"permission_overwrites":[],"flags":0}""";

    private static string Dispatch(string name, long sequence, string data) => $$$"""{"op":0,"t":"{{{name}}}","s":{{{sequence}}},"d":{{{data}}}}""";
}
