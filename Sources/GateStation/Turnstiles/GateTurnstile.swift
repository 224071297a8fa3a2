/// A gate's turnstile, served: put at rest at the start, found again when it was lost, held open while there is alarm.
///
///     let turnstile = GateTurnstile(settings)
///     group.addTask { await turnstile.run() }
///     group.addTask { for await standing in turnstile.standings { lamp.show(standing) } }
///     let passing = try await turnstile.open(for: Opening(gate: gate))
///
/// - Guarantee: whatever its turnstile does, a call costs the caller's task only; nothing of it waits on a thread that
///   others need.
package actor GateTurnstile: Turnstile {
    /// How it is, whenever that changes; for one listener.
    package nonisolated let standings: AsyncStream<TurnstileStanding>
    private let news: AsyncStream<TurnstileStanding>.Continuation
    private let settings: TurnstileSettings
    private let drive: any TurnstileDrive
    private let sensor: PassageSensor?
    private let sensorWatch: InputWatch?
    private var standing: TurnstileStanding?
    private var lastTurn: Task<Void, Never>?
    private var isAlarm = false
    private var isUnsettled = true

    /// Takes what the settings name; opens nothing before it is asked to.
    ///
    /// - Shape: `searchPath` are the folders in which `gpiod`'s tools are looked for, parted by colons; nil: `PATH`.
    package init(_ settings: TurnstileSettings, searchPath: String? = nil) {
        let parts = TurnstileParts(settings, searchPath: searchPath)
        self.settings = settings
        (drive, sensor, sensorWatch) = (parts.drive, parts.sensor, parts.watch)
        (standings, news) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(4))
    }

    /// Serves it until the task is cancelled: shuts it at the start, and sees to it that it is as it should be.
    package func run() async {
        var pauses = RetryPauses(longest: .seconds(2))
        while !Task.isCancelled {
            do throws(DeviceError) {
                if isUnsettled { try await settle() } else { try await drive.check() }
                pauses.succeeded()
                tellHowItIs()
                try? await Task.sleep(for: .milliseconds(500))
            } catch {
                isUnsettled = true
                let pause = pauses.failed()
                tell(.away(error, retryIn: pause))
                try? await Task.sleep(for: pause)
            }
        }
        news.finish()
    }

    package func open(for opening: Opening) async throws(DeviceError) -> Passing {
        let before = lastTurn
        let turn = Task { () -> Result<Passing, DeviceError> in
            await before?.value
            do throws(DeviceError) { return .success(try await serve(opening)) } catch {
                return .failure(error)
            }
        }
        lastTurn = Task { _ = await turn.value }
        let result = await withTaskCancellationHandler {
            await turn.value
        } onCancel: {
            turn.cancel()
        }
        return try result.get()
    }

    package func alarm(_ isOn: Bool) async {
        guard isOn != isAlarm else { return }
        isAlarm = isOn
        isUnsettled = true
        // What fails here is tried again by whoever serves it.
        do throws(DeviceError) { try await settle() } catch {
            tell(.away(error, retryIn: .milliseconds(500)))
        }
    }

    /// Brings it into the position it should have.
    package func settle() async throws(DeviceError) {
        isUnsettled = false
        do throws(DeviceError) {
            if isAlarm { try await drive.hold() } else { try await drive.release() }
        } catch {
            isUnsettled = true
            throw error
        }
    }

    private func serve(_ opening: Opening) async throws(DeviceError) -> Passing {
        let openings = settings.opensPerPerson && settings.isSwitch ? opening.persons : 1
        let each = openings == 1 ? opening.persons : 1
        var walked = 0
        var isKnown = true
        for number in 0..<openings {
            // One relay pulse must end before the next can be told from it.
            if number > 0, !isKnown { try? await Task.sleep(for: settings.pulse) }
            switch try await open(for: opening, each) {
            case .passed(let persons): walked += persons
            case .nobodyPassed: return walked > 0 ? .passed(persons: walked) : .nobodyPassed
            case .unknown: isKnown = false
            }
            if isAlarm || Task.isCancelled { break }
        }
        return isKnown ? .passed(persons: walked) : .unknown
    }

    /// One opening, and its end.
    private func open(for opening: Opening, _ persons: Int) async throws(DeviceError) -> Passing {
        guard !isAlarm else { return .unknown }
        let mark = sensor?.mark()
        if let answer = try await openTwiceAtMost(for: opening) { return answer }
        guard let sensor, let mark else { return .unknown }
        let passing = await sensor.passing(of: persons, since: mark, within: settings.passedWithin)
        // While the way is held open nobody is missed.
        return isAlarm && passing == .nobodyPassed ? .unknown : passing
    }

    private func openTwiceAtMost(for opening: Opening) async throws(DeviceError) -> Passing? {
        do throws(DeviceError) {
            return try await drive.open(for: opening)
        } catch .tooSlow(let name, let after) {
            // It may have opened: a second call could let a second person in.
            failed(.tooSlow(name, after: after))
            throw .tooSlow(name, after: after)
        } catch {
            try? await Task.sleep(for: .milliseconds(200))
            do throws(DeviceError) { return try await drive.open(for: opening) } catch {
                failed(error)
                throw error
            }
        }
    }

    private func failed(_ error: DeviceError) {
        isUnsettled = true
        tell(.away(error, retryIn: .milliseconds(500)))
    }

    /// It does what it is told; whether it can tell who walks through is the sensor's word.
    private func tellHowItIs() {
        if let trouble = sensor?.trouble { return tell(.blind(trouble)) }
        if sensor?.isWell ?? true { tell(.well) }
    }

    private func tell(_ now: TurnstileStanding) {
        guard now != standing else { return }
        standing = now
        news.yield(now)
    }
}
