using System.Text.Json.Serialization;

namespace PaperDigest.Discord.Wire;

/// <summary>A frame to the gateway. Its payload is written even if null: a first heartbeat's is.</summary>
internal sealed record OutgoingFrame<T>(Opcode Op, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] T D);
