using Microsoft.Extensions.Options;

namespace PaperDigest.Storage;

/// <summary>Names the setting that is wrong.</summary>
[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
