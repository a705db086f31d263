using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace PaperDigest.Proofs.Tests.Sabotages;

/// <summary>A port whose methods may be bent: called otherwise than they were, or not at all.</summary>
[SuppressMessage("Performance", "CA1852", Justification = "The proxy made at run time derives from it")]
internal class Bent<TPort> : DispatchProxy
    where TPort : class
{
    private TPort _inner = null!; // Before sets it.
    private Func<TPort, string, object?[], object?> _bend = null!; // Before sets it.

    /// <summary>Puts something before a port.</summary>
    /// <param name="inner">The port.</param>
    /// <param name="bend">Gets the port, the method's name and its arguments, which it may change; gives the answer, or null to call the port with them.</param>
    public static TPort Before(TPort inner, Func<TPort, string, object?[], object?> bend)
    {
        var proxy = Create<TPort, Bent<TPort>>();
        var bent = (Bent<TPort>)(object)proxy;
        (bent._inner, bent._bend) = (inner, bend);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _bend(_inner, targetMethod!.Name, args ?? [])
        ?? targetMethod.Invoke(_inner, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null); // A proxy has no methods without a target.
}
