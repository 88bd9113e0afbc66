import { lazyRouteComponent } from '@tanstack/react-router'
import { useMe } from './api/queries.ts'

const MemberSide = lazyRouteComponent(() => import('./member/member-conversation.tsx'), 'MemberConversation')
const PerformerSide = lazyRouteComponent(
  () => import('./performer/performer-conversation.tsx'),
  'PerformerConversation',
)

/** One address for both sides of a conversation; each side draws its own. */
export function ConversationPage() {
  return useMe().role === 'performer' ? <PerformerSide /> : <MemberSide />
}
