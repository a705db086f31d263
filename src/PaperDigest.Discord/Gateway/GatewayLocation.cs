namespace PaperDigest.Discord.Gateway;

/// <summary>Where to connect, and in how many parts.</summary>
internal sealed record GatewayLocation(Uri Address, bool IsAddressFixed, int Shards);
