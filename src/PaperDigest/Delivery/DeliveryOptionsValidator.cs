using Microsoft.Extensions.Options;

namespace PaperDigest.Delivery;

/// <summary>Refuses settings out of range, at start and with their full name.</summary>
[OptionsValidator]
internal sealed partial class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>;
