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
        targetMethod is { ReturnType: var returns } method && returns.IsAssignableTo(typeof(Task))
            ? Wrappers.GetOrAdd(method, WrapperFor).Invoke(this, [method, args])
            : targetMethod!.Invoke(_inner, args); // A proxy has no methods without a target.

    private static MethodInfo WrapperFor(MethodInfo method) =>
        typeof(PortDoor<TPort>)
            .GetMethod(typeof(TPort) == typeof(IDiscordConnection) ? nameof(WatchAsync) : nameof(CallAsync), BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(method.ReturnType is { IsGenericType: true } returns ? returns.GetGenericArguments() : [typeof(bool)]); // Both stand below.

    private Task<T> CallAsync<T>(MethodInfo method, object?[] arguments) =>
        _life.Call($"{typeof(TPort).Name}.{method.Name}", () => PassAsync<T>(method, arguments)).Answered;

    private async Task<T> WatchAsync<T>(MethodInfo method, object?[] arguments)
    {
        _life.Engaged++;
        try
        {
            return await PassAsync<T>(method, arguments);
        }
        finally
        {
            _life.Engaged--;
        }
    }

    /// <summary>Passes the call on; one that answers with nothing is taken for one that answers with anything.</summary>
    private async Task<T> PassAsync<T>(MethodInfo method, object?[] arguments)
    {
        var passed = (Task)method.Invoke(_inner, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!; // A task is never null.
        await passed;
        return passed is Task<T> answered ? await answered : default!; // Nobody reads it.
    }
}
