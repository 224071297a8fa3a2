import PassLedger
import Passes
import Regions
import SQLiteStore
import Synchronization

extension StationEquipment {
    /// Everything that the settings of a station's gates name: a turnstile a gate, one fire alarm, one channel to the neighbours.
    ///
    /// Where several gates of one station name an alarm or neighbours, the first one's count: they are the station's.
    package init(_ settings: [GateSettings]) {
        self.init()
        for gate in settings { if let turnstile = gate.turnstile { add(turnstile, at: gate.gate) } }
        if let alarm = settings.lazy.compactMap(\.fireAlarm).first { add(alarm) }
        if let neighbours = settings.lazy.compactMap(\.neighbours).first { add(neighbours) }
    }

    private mutating func add(_ settings: TurnstileSettings, at gate: Code) {
        let turnstile = GateTurnstile(settings)
        turnstiles[gate] = turnstile
        services.append { _ in await turnstile.run() }
        services.append { station in
            for await standing in turnstile.standings {
                await station.lane(gate)?.show(.turnstile, isLit: standing != .well)
                if let words = Messages.words(for: standing) {
                    station.feed.publish(.trouble(gate: gate, words))
                }
            }
        }
    }

    /// On alarm every turnstile opens and stays open; each gate's journal notes when.
    private mutating func add(_ settings: FireAlarmSettings) {
        services.append { station in
            for await event in FireAlarm(settings).events() {
                switch event {
                case .alarm(let isOn): await station.alarm(isOn)
                case .trouble(let error, _):
                    for lane in station.lanes {
                        station.feed.publish(
                            .trouble(gate: lane.settings.gate, Messages.words(for: error)))
                    }
                }
            }
        }
    }

    private mutating func add(_ settings: NeighbourSettings) {
        let box = NeighbourTrust()
        let channel = NeighbourChannel(settings) { record in box.isTrusted(record) }
        announce = { channel.announce($0) }
        settled = { channel.settle($0) }
        services.append { station in
            box.trust(station.lanes.map(\.desk))
            for await record in channel.records { station.site.note(record) }
        }
        services.append { station in
            do { try await channel.run() } catch {
                for lane in station.lanes {
                    station.feed.publish(.trouble(gate: lane.settings.gate, Messages.words(ofAny: error)))
                }
            }
        }
    }
}

/// Whether a record that a neighbour tells is signed by a gate that the region enrolled.
private final class NeighbourTrust: Sendable {
    private let desks = Mutex<[GateDesk]>([])

    func trust(_ desks: [GateDesk]) { self.desks.withLock { $0 = desks } }

    func isTrusted(_ record: Record) -> Bool {
        guard let gate = record.signer.gate, let journal = record.journal?.journal else { return false }
        let own = desks.withLock(\.self)
        guard !own.contains(where: { $0.gate == gate }) else { return false }
        return own.contains { desk in
            guard let card = desk.card, card.region == record.signer.region, let enrolled = card.gate(gate)
            else { return false }
            return enrolled.journal == journal && record.isSigned(by: enrolled.key)
        }
    }
}

extension Station {
    /// A gate of this station.
    func lane(_ gate: Code) -> GateLane? { lanes.first { $0.settings.gate == gate } }

    /// Opens every turnstile for as long as the alarm lasts, tells the screens, and has each journal note it.
    func alarm(_ isOn: Bool) async {
        feed.publish(.fireAlarm(isOn))
        await withTaskGroup(of: Void.self) { tasks in
            for lane in lanes {
                tasks.addTask { await lane.turnstile?.alarm(isOn) }
                tasks.addTask { await lane.noteAlarm(isOn) }
            }
        }
    }
}

extension GateLane {
    /// Notes in the journal that there is alarm, or that it is over; people come first, so a journal that cannot be written stops nothing.
    nonisolated func noteAlarm(_ isOn: Bool) async {
        let now = Moment.now()
        do { try await desk.holder.hand().journal.noteAlarm(isOn, at: now) } catch {
            feed.publish(.trouble(gate: settings.gate, Messages.words(ofAny: error)))
        }
    }
}
