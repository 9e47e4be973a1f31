using System.Security.Cryptography;
using System.Text;

namespace Analysis.Kernel;

/// <summary>Signs messages with HMAC-SHA256, so that only the holder of the key can run code here.</summary>
internal sealed class MessageSigner(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    internal string Sign(IEnumerable<byte[]> parts)
    {
        if (_key.Length == 0)
            return "";
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var part in parts)
            hash.AppendData(part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal bool IsSigned(IEnumerable<byte[]> parts, byte[] signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(parts)), signature);
}
