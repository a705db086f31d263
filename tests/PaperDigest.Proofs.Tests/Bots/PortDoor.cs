using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using PaperDigest.Proofs.Tests.Stages;

namespace PaperDigest.Proofs.Tests.Bots;

/// <summary>Puts doors before ports.</summary>
internal static class PortDoor
{
    private static readonly MethodInfo OpenMethod =
        typeof(PortDoor).GetMethod(nameof(Open), BindingFlags.Static | BindingFlags.NonPublic)!; // It stands below.

    /// <summary>The port as it was registered, with a door before it.</summary>
    public static object Before(ServiceDescriptor port, IServiceProvider provider, Life life)
    {
        var real = port.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, port.ImplementationType!); // One of both.
        return OpenMethod.MakeGenericMethod(port.ServiceType).Invoke(null, [real, life])!; // Open never gives nothing.
    }

    private static TPort Open<TPort>(TPort inner, Life life)
        where TPort : class
    {
        var proxy = DispatchProxy.Create<TPort, PortDoor<TPort>>();
        ((PortDoor<TPort>)(object)proxy).Open(inner, life);
        return proxy;
    }
}
