namespace PaperDigest.Discord.Wire;

/// <summary>A frame to the gateway.</summary>
internal sealed record OutgoingFrame<T>(Opcode Op, T D);
