using System.Collections.Frozen;
using static PaperDigest.Discord.Rest.ErrorAction;

namespace PaperDigest.Discord.Rest;

/// <summary>What we do about each error of Discord's. Decided by the code first, by the HTTP status if there is no code.</summary>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes.</remarks>
internal static class ErrorCodes
{
    public const int UnknownChannel = 10003;
    public const int UnknownGuild = 10004;
    public const int UnknownMessage = 10008;
    public const int UnknownUser = 10013;
    public const int UnknownTag = 10087;
    public const int UnknownInteraction = 10062;
    public const int AlreadyAcknowledged = 40060;
    public const int CannotMessageUser = 50007;
    public const int MissingAccess = 50001;
    public const int InvalidWebhookToken = 50027;

    public static FrozenDictionary<int, ErrorRule> All { get; } = new ErrorRule[]
    {
        new(10002, "unknown application", Stop),
        new(UnknownChannel, "unknown channel", DisableTarget),
        new(UnknownGuild, "unknown server", DisableTarget),
        new(10007, "unknown member", GoWithout),
        new(UnknownMessage, "unknown message", Drop),
        new(10011, "unknown role", GoWithout),
        new(UnknownUser, "unknown user", DisableTarget),
        new(10014, "unknown emoji", Drop),
        new(10015, "unknown webhook", DisableTarget),
        new(UnknownInteraction, "unknown interaction", Drop),
        new(10063, "unknown command", Drop),
        new(UnknownTag, "unknown forum tag", GoWithout),
        new(20009, "explicit content not allowed to the recipient", Drop),
        new(20012, "not authorised for this application", Stop),
        new(20016, "slow mode", Wait),
        new(20022, "announcement edit limit", Wait),
        new(20028, "channel write limit", Wait),
        new(20029, "server write limit", Wait),
        new(30003, "too many pins", Drop),
        new(30007, "too many webhooks in the channel", Drop),
        new(30015, "too many attachments", Drop),
        new(30032, "too many commands", Drop),
        new(30033, "too many thread participants", Drop),
        new(30034, "too many commands created today", Drop),
        new(30046, "too many edits of an old message", Wait),
        new(30047, "too many pinned forum threads", Drop),
        new(30048, "too many forum tags", Drop),
        new(30058, "too many webhooks in the server", Drop),
        new(40001, "unauthorised", Stop),
        new(40002, "the account must be verified", Stop),
        new(40003, "direct channels opened too fast", StopOpeningDirectChannels),
        new(40004, "sending is switched off for now", RetrySlowly),
        new(40005, "request too large", Drop),
        new(40006, "feature switched off for now", RetrySlowly),
        new(40007, "the user is banned from the server", Drop),
        new(40033, "already published", AlreadyDone),
        new(40041, "a command of that name exists", Drop),
        new(40058, "forums take threads only", Drop),
        new(AlreadyAcknowledged, "interaction already answered", Drop),
        new(40062, "resource limited", Wait),
        new(40066, "no tag to be set without moderation rights", PauseTarget),
        new(40067, "the forum requires a tag", PauseTarget),
        new(40094, "too many follow-ups", Drop),
        new(40333, "blocked on the way: the User-Agent is wrong", Stop),
        new(MissingAccess, "missing access", PauseTarget),
        new(50003, "not possible in direct messages", DisableTarget),
        new(50005, "message of another author", Drop),
        new(50006, "empty message", Drop),
        new(CannotMessageUser, "the user takes no direct messages from us", DisableTarget),
        new(50008, "not a text channel", DisableTarget),
        new(50009, "verification level too high", PauseTarget),
        new(50013, "missing permission", PauseTarget),
        new(50014, "invalid token", Stop),
        new(50021, "system message", Drop),
        new(50024, "wrong channel type", Drop),
        new(50026, "missing scope", Drop),
        new(InvalidWebhookToken, "the interaction's token is no longer valid", Drop),
        new(50033, "invalid recipients", Drop),
        new(50035, "invalid form", Drop),
        new(50041, "invalid API version", Stop),
        new(50045, "file too big", Drop),
        new(50046, "invalid file", Drop),
        new(50068, "wrong message type", Drop),
        new(50083, "the thread is archived", Unarchive),
        new(50109, "invalid JSON", Drop),
        new(50146, "upload not found", Drop),
        new(50278, "no server in common with the user", DisableTarget),
        new(110000, "index not ready", Wait),
        new(130000, "overloaded", Retry),
        new(160002, "no right to reply", GoWithout),
        new(160004, "the message has a thread already", AlreadyDone),
        new(160005, "the thread is locked", PauseTarget),
        new(160006, "too many active threads", GoWithout),
        new(160007, "too many active announcement threads", GoWithout),
        new(160009, "no right to refer to the message", GoWithout),
        new(160010, "the message must not be referred to", Drop),
        new(160014, "the message cannot be forwarded", Drop),
        new(200000, "blocked by AutoMod", Drop),
        new(200001, "title blocked by AutoMod", Drop),
        new(220001, "webhook to a forum without a thread", Drop),
        new(220002, "webhook to a forum with two threads", Drop),
        new(220003, "not a forum", Drop),
        new(220004, "webhook not allowed there", Drop),
        new(240000, "harmful link", Drop),
        new(400001, "the server's uploads are limited", GoWithout),
    }.ToFrozenDictionary(rule => rule.Code);

    /// <summary>The rule for an answer; codes we do not know go by their status.</summary>
    public static ErrorRule Of(int code, int status) =>
        All.TryGetValue(code, out var rule) ? rule : new ErrorRule(code, "unlisted error", ByStatus(status));

    private static ErrorAction ByStatus(int status) => status switch
    {
        401 => Stop,
        403 => PauseTarget,
        429 => Wait,
        >= 500 => Retry,
        _ => Drop,
    };
}
