using Microsoft.Extensions.Options;

namespace PaperDigest.DiscordNet;

/// <summary>Stops the program on a setting that cannot be right.</summary>
[OptionsValidator]
internal sealed partial class DiscordNetOptionsValidator : IValidateOptions<DiscordNetOptions>;
