namespace PaperDigest.Sandbox.Logs;

/// <summary>Every REST request of the bot, in order. Thread-safe. Keeps the last 100,000.</summary>
public sealed class RequestLog
{
    private const int Kept = 100_000;

    private readonly Lock _lock = new();
    private readonly Queue<LoggedRequest> _requests = new();
    private readonly Dictionary<int, int> _byStatus = [];
    private long _count;

    /// <summary>Raised after each request, once it is answered.</summary>
    public event EventHandler<LoggedRequestEventArgs>? Added;

    /// <summary>Everything kept, oldest first.</summary>
    public IReadOnlyList<LoggedRequest> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>How many answers had this status since the start; Discord bans for too many 401, 403 and 429.</summary>
    public int CountOf(int status)
    {
        lock (_lock)
        {
            return _byStatus.GetValueOrDefault(status);
        }
    }

    /// <summary>The requests of one method and route, such as POST and <c>/channels/{channel}/messages</c>.</summary>
    public IReadOnlyList<LoggedRequest> Of(string method, string route) =>
        [.. All.Where(request => string.Equals(request.Method, method, StringComparison.Ordinal)
            && string.Equals(request.Route, route, StringComparison.Ordinal))];

    internal void Add(LoggedRequest request)
    {
        LoggedRequest numbered;
        lock (_lock)
        {
            numbered = request with { Number = ++_count };
            _requests.Enqueue(numbered);
            if (_requests.Count > Kept)
            {
                _requests.Dequeue();
            }

            if (request.Status is { } status)
            {
                _byStatus[status] = _byStatus.GetValueOrDefault(status) + 1;
            }
        }

        Added?.Invoke(this, new LoggedRequestEventArgs(numbered));
    }
}
