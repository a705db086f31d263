using PaperDigest.Sandbox.Faults;

namespace PaperDigest.Sandbox.Control;

/// <summary>The page's words for faults.</summary>
internal static class FaultNames
{
    public static Fault? Find(string? name, TimeSpan duration) => name switch
    {
        "rateLimited" => new Fault.RateLimited("user", duration),
        "rateLimitedShared" => new Fault.RateLimited("shared", duration),
        "rateLimitedGlobal" => new Fault.RateLimited("global", duration),
        "rateLimitedHtml" => new Fault.RateLimited("user", duration) { IsHtml = true },
        "failAfter" => new Fault.FailsAfterExecuting(),
        "failBefore" => new Fault.FailsBeforeExecuting(),
        "dropBefore" => new Fault.DropsBeforeExecuting(),
        "dropAfter" => new Fault.DropsAfterExecuting(),
        "slow" => new Fault.Slow(duration),
        "missingAccess" => Fault.Refuses.MissingAccess,
        "missingPermissions" => Fault.Refuses.MissingPermissions,
        "unknownChannel" => Fault.Refuses.UnknownChannel,
        _ => null,
    };

    public static string Of(Fault fault) => fault switch
    {
        Fault.RateLimited { IsHtml: true } => "rateLimitedHtml",
        Fault.RateLimited { Scope: "shared" } => "rateLimitedShared",
        Fault.RateLimited { Scope: "global" } => "rateLimitedGlobal",
        Fault.RateLimited => "rateLimited",
        Fault.FailsAfterExecuting => "failAfter",
        Fault.FailsBeforeExecuting => "failBefore",
        Fault.DropsBeforeExecuting => "dropBefore",
        Fault.DropsAfterExecuting => "dropAfter",
        Fault.Slow => "slow",
        Fault.Refuses { Code: 50001 } => "missingAccess",
        Fault.Refuses { Code: 50013 } => "missingPermissions",
        Fault.Refuses { Code: 10003 } => "unknownChannel",
        _ => "refused",
    };
}
