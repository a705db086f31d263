using System.Text.Json;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>A command as the bot registered it.</summary>
/// <param name="Id">Its id; kept when it is overwritten by name.</param>
/// <param name="GuildId">The server it is for; null for everywhere.</param>
/// <param name="Kind">Slash or menu.</param>
/// <param name="Name">Its default name.</param>
/// <param name="Definition">Discord's JSON of it, with id, application_id and version.</param>
public sealed record RegisteredCommand(Snowflake Id, Snowflake? GuildId, CommandKind Kind, string Name, JsonElement Definition);
