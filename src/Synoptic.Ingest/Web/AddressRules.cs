using System.Net;
using System.Net.Sockets;

namespace Synoptic.Ingest.Web;

/// <summary>Which network addresses may be asked for a page: public ones only, so that no page can make us ask a private network.</summary>
public static class AddressRules
{
    /// <summary>True for an address of the public internet: not loopback, private, link-local, shared, multicast or reserved.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => IsPublicV4(address.GetAddressBytes()),
            AddressFamily.InterNetworkV6 => IsPublicV6(address),
            _ => false,
        };
    }

    private static bool IsPublicV4(byte[] b) => b switch
    {
        [0 or 10 or 127, ..] => false,
        [100, >= 64 and <= 127, ..] => false,
        [169, 254, ..] => false,
        [172, >= 16 and <= 31, ..] => false,
        [192, 0, 0 or 2, _] => false,
        [192, 88, 99, _] => false,
        [192, 168, ..] => false,
        [198, 18 or 19, ..] => false,
        [198, 51, 100, _] => false,
        [203, 0, 113, _] => false,
        [>= 224, ..] => false,
        _ => true,
    };

    private static bool IsPublicV6(IPAddress address)
    {
        byte[] b = address.GetAddressBytes();

        // 2000::/3 is the global unicast space: loopback, link-local, unique local and NAT64 (64:ff9b::/96) lie outside. Inside it
        // 2001::/23 (Teredo and other protocols), documentation and 6to4 lead elsewhere.
        return (b[0] & 0xE0) == 0x20 && b switch
        {
            [0x20, 0x01, 0x00 or 0x01, ..] => false,
            [0x20, 0x01, 0x0D, 0xB8, ..] => false,
            [0x20, 0x02, ..] => false,
            [0x3F, 0xFF, < 0x10, ..] => false,
            _ => true,
        };
    }
}
