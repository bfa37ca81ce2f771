using System.Collections.Frozen;
using System.IO.Hashing;
using Synoptic.Server.Graphics;

namespace Synoptic.Server;

/// <summary>The desk's own files, out of the program itself, each at an address that changes with its content.</summary>
internal sealed class DeskAssets
{
    private static readonly Lazy<DeskAssets> Loaded = new(() => new DeskAssets());
    private readonly FrozenDictionary<string, (byte[] Bytes, string Type, string Version)> _files;

    private DeskAssets()
    {
        _files = new Dictionary<string, (byte[], string, string)>
        {
            ["desk.css"] = File(Read("desk.css"), "text/css; charset=utf-8"),
            ["desk.js"] = File(Read("desk.js"), "text/javascript; charset=utf-8"),
            ["icon.svg"] = File(Read("icon.svg"), "image/svg+xml"),
            ["land.svg"] = File(Land(), "image/svg+xml"),
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The files of this program.</summary>
    public static DeskAssets Default => Loaded.Value;

    /// <summary>The address of a file, its version included.</summary>
    /// <param name="name">Its name.</param>
    public string Address(string name) => $"/assets/{name}?v={_files[name].Version}";

    /// <summary>A file, or null.</summary>
    /// <param name="name">Its name.</param>
    public (byte[] Bytes, string Type, string Version)? Find(string name) => _files.TryGetValue(name, out (byte[], string, string) file) ? file : null;

    private static (byte[], string, string) File(byte[] bytes, string type) => (bytes, type, Convert.ToHexStringLower(XxHash64.Hash(bytes)));

    private static byte[] Land() => System.Text.Encoding.UTF8.GetBytes(LandOutline.Svg(Open("land.json")));

    private static byte[] Read(string name)
    {
        using Stream stream = Open(name);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Stream Open(string name) => typeof(DeskAssets).Assembly.GetManifestResourceStream("assets/" + name)
        ?? throw new InvalidOperationException($"The program lacks its file {name}.");
}
