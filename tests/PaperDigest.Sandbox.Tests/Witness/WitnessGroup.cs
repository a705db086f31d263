namespace PaperDigest.Sandbox.Tests.Witness;

/// <summary>The tests that need the published client installed.</summary>
[CollectionDefinition(Name)]
public sealed class WitnessGroup : ICollectionFixture<WitnessFixture>
{
    public const string Name = "witness";
}
