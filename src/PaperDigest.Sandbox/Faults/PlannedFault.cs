namespace PaperDigest.Sandbox.Faults;

/// <summary>A fault in waiting.</summary>
/// <param name="Id">Its number in the plan.</param>
/// <param name="Match">Which requests it is for.</param>
/// <param name="Fault">What happens.</param>
/// <param name="Skip">Matching requests still to let pass.</param>
/// <param name="Left">How often it will still strike.</param>
public sealed record PlannedFault(int Id, RequestMatch Match, Fault Fault, int Skip, int Left);
