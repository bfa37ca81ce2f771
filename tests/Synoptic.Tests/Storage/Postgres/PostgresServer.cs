using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Synoptic.Tests.Storage.Postgres;

/// <summary>
/// A PostgreSQL server of the tests' own, in a temporary folder, started once. Debian's package is installed when it is missing
/// and the tests run as root. Where that cannot be, <see cref="Missing"/> says why and the tests are skipped.
/// </summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer> Shared = new(() => new PostgresServer());
    private static readonly bool IsRoot = Environment.UserName == "root";
    private readonly string _programs = "";
    private readonly int _port;
    private int _databases;

    private PostgresServer()
    {
        _programs = Programs() ?? (Install() ? Programs() : null) ?? "";
        if (_programs.Length == 0)
        {
            Missing = "PostgreSQL is not installed and cannot be installed here (that takes root and apt-get)";
            return;
        }

        string folder = Directory.CreateTempSubdirectory("synoptic-postgres-").FullName;
        string data = Path.Combine(folder, "data");
        if (IsRoot)
        {
            Run("chown", "postgres", folder);
        }

        _port = FreePort();
        (int code, string output) = RunAs("initdb", "-D", data, "-U", "synoptic", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8");
        string options = string.Create(CultureInfo.InvariantCulture, $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=60");
        if (code == 0)
        {
            (code, output) = RunAs("pg_ctl", "-D", data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "-o", options, "start");
            AppDomain.CurrentDomain.ProcessExit += (_, _) => RunAs("pg_ctl", "-D", data, "-m", "immediate", "stop");
        }

        Missing = code == 0 ? null : "PostgreSQL does not start: " + output;
    }

    /// <summary>The server.</summary>
    public static PostgresServer Instance => Shared.Value;

    /// <summary>Why there is none, or null.</summary>
    public string? Missing { get; }

    /// <summary>The address of a new, empty database.</summary>
    public string NewDatabase()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"desk{Interlocked.Increment(ref _databases)}");
        (int code, string output) = RunAs("createdb", "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", "synoptic", name);
        Assert.True(code == 0, output);
        return string.Create(CultureInfo.InvariantCulture, $"postgres://synoptic@127.0.0.1:{_port}/{name}");
    }

    private static string? Programs() => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.EnumerateDirectories("/usr/lib/postgresql")
        .Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).OrderDescending(StringComparer.Ordinal).FirstOrDefault();

    private static bool Install() => IsRoot && File.Exists("/usr/bin/apt-get")
        && Run("/bin/sh", "-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql").Code == 0;

    // PostgreSQL refuses to run as root.
    private (int Code, string Output) RunAs(string program, params string[] arguments)
    {
        string path = Path.Combine(_programs, program);
        return IsRoot ? Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]) : Run(path, arguments);
    }

    private static (int Code, string Output) Run(string program, params string[] arguments)
    {
        string log = Path.GetTempFileName();
        try
        {
            // Through a file: a server that is started keeps an inherited pipe open.
            string command = string.Join(' ', arguments.Prepend(program).Select(a => "'" + a.Replace("'", "'\\''", StringComparison.Ordinal) + "'"));
            using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{command} >'{log}' 2>&1 </dev/null"]) { WorkingDirectory = "/" })!;
            process.WaitForExit();
            return (process.ExitCode, File.ReadAllText(log).Trim());
        }
        finally
        {
            File.Delete(log);
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
