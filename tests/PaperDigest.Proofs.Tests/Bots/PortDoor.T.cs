using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using PaperDigest.Ports;
using PaperDigest.Proofs.Tests.Stages;

namespace PaperDigest.Proofs.Tests.Bots;

/// <summary>Stands before a port: each of its asynchronous methods, those to come included, is a call on the stage.</summary>
/// <remarks>Discord's port is only watched, for its requests are the calls: what it does before and after them belongs to the bot.</remarks>
[SuppressMessage("Performance", "CA1852", Justification = "The proxy made at run time derives from it")]
internal class PortDoor<TPort> : DispatchProxy
    where TPort : class
{
    private static readonly ConcurrentDictionary<MethodInfo, MethodInfo> Wrappers = new();

    private TPort _inner = null!; // Open sets it.
    private Life _life = null!; // Open sets it.

    public void Open(TPort inner, Life life) => (_inner, _life) = (inner, life);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod is { ReturnType: { IsGenericType: true } returns } method && returns.GetGenericTypeDefinition() == typeof(Task<>)
            ? Wrappers.GetOrAdd(method, WrapperFor).Invoke(this, [method, args])
            : targetMethod!.Invoke(_inner, args); // A proxy has no methods without a target.

    private static MethodInfo WrapperFor(MethodInfo method) =>
        typeof(PortDoor<TPort>)
            .GetMethod(typeof(TPort) == typeof(IDiscordConnection) ? nameof(WatchAsync) : nameof(CallAsync), BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(method.ReturnType.GetGenericArguments()); // Both stand below.

    private Task<T> CallAsync<T>(MethodInfo method, object?[] arguments) =>
        _life.Call($"{typeof(TPort).Name}.{method.Name}", () => (Task<T>)Pass(method, arguments)).Answered;

    private async Task<T> WatchAsync<T>(MethodInfo method, object?[] arguments)
    {
        _life.Engaged++;
        try
        {
            return await (Task<T>)Pass(method, arguments);
        }
        finally
        {
            _life.Engaged--;
        }
    }

    private object Pass(MethodInfo method, object?[] arguments) =>
        method.Invoke(_inner, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!; // A task is never null.
}
