using Microsoft.Playwright;

namespace Synoptic.Server.Tests.Walk;

/// <summary>Headless Chromium, started once; absent where the machine has none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private IPlaywright? _playwright;
    private ServedDesk? _served;

    /// <summary>The browser, or null.</summary>
    public IBrowser? Chromium { get; private set; }

    /// <summary>Why there is none.</summary>
    public string Missing { get; private set; } = "";

    /// <summary>The server that all walks go to.</summary>
    public async Task<ServedDesk> Serve(SampleDesk desk) => _served ??= await ServedDesk.Start(desk, s => s with { Key = ServedDesk.Key });

    public async ValueTask InitializeAsync()
    {
        string? path = Environment.GetEnvironmentVariable("SYNOPTIC_CHROMIUM") is { Length: > 0 } given ? given : (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).SelectMany(p => Names.Select(n => Path.Combine(p, n))).FirstOrDefault(File.Exists);
        if (path is null)
        {
            Missing = "no Chromium on the PATH (install the package chromium, or say in SYNOPTIC_CHROMIUM where it is)";
            return;
        }

        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_served is not null)
        {
            await _served.DisposeAsync();
        }

        if (Chromium is not null)
        {
            await Chromium.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
