/// A serial device and how fast it talks: 8 data bits, no parity, 1 stop bit, no flow control.
public struct SerialSettings: Hashable, Sendable {
    /// Its path.
    public var device: String
    /// Bits a second; one of ``speeds``.
    public var baud: Int

    /// The speeds that there are.
    public static let speeds = [
        1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800,
    ]

    /// Names a device.
    public init(device: String, baud: Int = 9_600) {
        self.device = device
        self.baud = baud
    }
}
