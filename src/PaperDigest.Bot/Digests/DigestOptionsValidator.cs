using Microsoft.Extensions.Options;

namespace PaperDigest.Bot.Digests;

/// <summary>Names the setting that is wrong.</summary>
[OptionsValidator]
internal sealed partial class DigestOptionsValidator : IValidateOptions<DigestOptions>;
