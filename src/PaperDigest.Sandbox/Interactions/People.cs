using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>The people of the world, as somebody tests and pages can make act.</summary>
public sealed class People
{
    private readonly Acting _acting;

    internal People(World world)
    {
        World = world;
        _acting = new Acting(world);
    }

    /// <summary>Admin of both servers, reads English.</summary>
    public Person Ada => Of(DefaultWorld.AdaId);

    /// <summary>A plain reader, reads Chinese.</summary>
    public Person Lin => Of(DefaultWorld.LinId);

    /// <summary>Owner of both servers.</summary>
    public Person Noor => Of(DefaultWorld.NoorId);

    internal World World { get; }

    /// <summary>Any person by id.</summary>
    public Person Of(Snowflake userId) => new(World, _acting, userId);
}
