namespace Synoptic.Tests.House;

/// <summary>Skips a test, with a reason, where the shared evaluation data is not beside the clone.</summary>
internal static class SharedData
{
    public static void Require(params string[] parts)
    {
        string path = Path.Combine([RepositoryFiles.Shared, .. parts]);
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"needs ../shared/{string.Join('/', parts)}, which this clone does not have beside it");
    }
}
