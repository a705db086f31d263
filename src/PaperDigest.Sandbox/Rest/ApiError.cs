using System.Text.Json.Nodes;

namespace PaperDigest.Sandbox.Rest;

/// <summary>Discord's refusals, with their JSON codes.</summary>
/// <remarks>https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</remarks>
internal static class ApiError
{
    public static RestAnswer Unauthorized => Plain(401, "401: Unauthorized");

    public static RestAnswer NotFound => Plain(404, "404: Not Found");

    public static RestAnswer MethodNotAllowed => Plain(405, "405: Method Not Allowed");

    public static RestAnswer Internal => Plain(500, "500: Internal Server Error");

    public static RestAnswer BadGateway => Plain(502, "502: Bad Gateway");

    public static RestAnswer BlockedByUserAgent => Of(403, 40333, "internal network error");

    public static RestAnswer InvalidVersion => Of(400, 50041, "Invalid API version provided");

    public static RestAnswer InvalidJson => Of(400, 50109, "The request body contains invalid JSON.");

    public static RestAnswer TooLarge => Of(413, 40005, "Request entity too large");

    public static RestAnswer UnknownApplication => Of(404, 10002, "Unknown Application");

    public static RestAnswer UnknownChannel => Of(404, 10003, "Unknown Channel");

    public static RestAnswer UnknownGuild => Of(404, 10004, "Unknown Guild");

    public static RestAnswer UnknownMember => Of(404, 10007, "Unknown Member");

    public static RestAnswer UnknownMessage => Of(404, 10008, "Unknown Message");

    public static RestAnswer UnknownUser => Of(404, 10013, "Unknown User");

    public static RestAnswer UnknownWebhook => Of(404, 10015, "Unknown Webhook");

    public static RestAnswer UnknownInteraction => Of(404, 10062, "Unknown interaction");

    public static RestAnswer UnknownCommand => Of(404, 10063, "Unknown application command");

    public static RestAnswer NotThisApplication => Of(403, 20012, "You are not authorized to perform this action on this application");

    public static RestAnswer TooManyPins => Of(400, 30003, "Maximum number of pins reached (250)");

    public static RestAnswer TooManyFiles => Of(400, 30015, "Maximum number of attachments in a message reached (10)");

    public static RestAnswer TooManyCommands => Of(400, 30032, "Maximum number of application commands reached (100)");

    public static RestAnswer TooManyCommandCreates => Of(400, 30034, "Max number of daily application command creates has been reached (200)");

    public static RestAnswer OpeningDirectMessagesTooFast => Of(403, 40003, "You are opening direct messages too fast");

    public static RestAnswer AlreadyCrossposted => Of(400, 40033, "This message has already been crossposted.");

    public static RestAnswer CommandNameTaken => Of(400, 40041, "An application command with that name already exists");

    public static RestAnswer CannotSendIntoForum => Of(400, 40058, "Cannot send a message in a forum channel");

    public static RestAnswer AlreadyAcknowledged => Of(400, 40060, "Interaction has already been acknowledged.");

    public static RestAnswer TagForModerators => Of(400, 40066, "There are no tags available that can be set by non-moderators");

    public static RestAnswer TagRequired => Of(400, 40067, "A tag is required to create a forum post in this channel");

    public static RestAnswer TooManyFollowups => Of(400, 40094, "This interaction has reached the maximum number of follow up messages");

    public static RestAnswer MissingAccess => Of(403, 50001, "Missing Access");

    public static RestAnswer AnotherAuthor => Of(403, 50005, "Cannot edit a message authored by another user");

    public static RestAnswer EmptyMessage => Of(400, 50006, "Cannot send an empty message");

    public static RestAnswer CannotMessageUser => Of(403, 50007, "Cannot send messages to this user");

    public static RestAnswer NotATextChannel => Of(400, 50008, "Cannot send messages in a non-text channel");

    public static RestAnswer MissingPermissions => Of(403, 50013, "Missing Permissions");

    public static RestAnswer WrongChannelKind => Of(400, 50024, "Cannot execute action on this channel type");

    public static RestAnswer InvalidWebhookToken => Of(401, 50027, "Invalid Webhook Token");

    public static RestAnswer ThreadArchived => Of(400, 50083, "Thread is archived");

    public static RestAnswer NoMutualGuild => Of(403, 50278, "Cannot send messages to this user due to having no mutual guilds");

    public static RestAnswer ReplyWithoutHistory => Of(400, 160002, "Cannot reply without permission to read message history");

    public static RestAnswer ThreadAlreadyThere => Of(400, 160004, "A thread has already been created for this message");

    public static RestAnswer ThreadLocked => Of(403, 160005, "Thread is locked");

    public static RestAnswer InvalidForm(JsonObject errors) =>
        new(400, new JsonObject { ["message"] = "Invalid Form Body", ["code"] = 50035, ["errors"] = errors });

    private static RestAnswer Plain(int status, string message) => Of(status, 0, message);

    private static RestAnswer Of(int status, int code, string message) =>
        new(status, new JsonObject { ["message"] = message, ["code"] = code });
}
