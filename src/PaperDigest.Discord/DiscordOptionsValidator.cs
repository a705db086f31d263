using Microsoft.Extensions.Options;

namespace PaperDigest.Discord;

/// <summary>Stops the program on a setting that cannot be right.</summary>
[OptionsValidator]
internal sealed partial class DiscordOptionsValidator : IValidateOptions<DiscordOptions>;
