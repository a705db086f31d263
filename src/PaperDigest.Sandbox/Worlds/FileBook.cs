namespace PaperDigest.Sandbox.Worlds;

/// <summary>All files that came with messages: what Discord keeps behind cdn.discordapp.com.</summary>
public sealed class FileBook
{
    private readonly WorldGround _ground;
    private readonly Dictionary<Snowflake, StoredFile> _files = [];

    internal FileBook(WorldGround ground)
    {
        _ground = ground;
    }

    /// <summary>The file with this id, if there is one.</summary>
    public StoredFile? Find(Snowflake id)
    {
        lock (_ground.Gate)
        {
            return _files.GetValueOrDefault(id);
        }
    }

    internal StoredFile Keep(string name, string contentType, ReadOnlyMemory<byte> content)
    {
        lock (_ground.Gate)
        {
            var file = new StoredFile(_ground.Ids.Next(), name, contentType, content);
            _files.Add(file.Id, file);
            return file;
        }
    }
}
