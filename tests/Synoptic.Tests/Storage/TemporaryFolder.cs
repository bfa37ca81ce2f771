namespace Synoptic.Tests.Storage;

/// <summary>Paths of files that the tests may write; the system's own clearing takes them away.</summary>
internal static class TemporaryFolder
{
    public static string File(string name) => Path.Combine(Directory.CreateTempSubdirectory("synoptic-").FullName, name);
}
