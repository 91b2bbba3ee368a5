// The dialogs in which owners share, rename and delete a document. The static script fills them in and sends what is entered.

/** Empty dialogs; a page has them once. */
export function ownerDialogs(): string {
  return `<dialog id="share" aria-labelledby="share-title"><div>
<div class="head"><h2 id="share-title">Share</h2><button type="button" class="quiet" data-close aria-label="Close">✕</button></div>
<fieldset id="visibility"><legend>Who can read it</legend>
<label class="line"><input type="radio" name="visibility" value="private"> Only you, and whom you name below</label>
<label class="line"><input type="radio" name="visibility" value="link"> Everybody who knows its address</label>
<label class="line"><input type="radio" name="visibility" value="public"> Everybody; it is listed</label>
</fieldset>
<section aria-labelledby="people-title"><h3 id="people-title">People and groups</h3>
<ul class="plain" id="grants"></ul>
<form class="row" id="add-grant">
<label>Name <input name="subject" required autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="128"></label>
<label>Is a <select name="is"><option value="user">user</option><option value="group">group</option></select></label>
<label>May <select name="right"><option value="read">read</option><option value="write">read and write</option></select></label>
<button>Add</button></form></section>
<section aria-labelledby="links-title"><h3 id="links-title">Share links</h3>
<p class="soft small">Whoever has a link can read the document without a sign-in, until the link expires or is revoked.</p>
<ul class="plain" id="shares"></ul>
<div id="new-share" class="notice" hidden><label>Copy the link now: it is shown only once.
<input class="code" id="share-url" readonly></label><p class="row end"><button type="button" data-copy="share-url">Copy</button></p></div>
<form class="row" id="add-share">
<label>Valid for <select name="days"><option value="1">1 day</option><option value="7">7 days</option><option value="30" selected>30 days</option><option value="365">1 year</option><option value="">no limit</option></select></label>
<button>Make a link</button></form></section>
<p class="error" role="alert"></p>
</div></dialog>
<dialog id="rename" aria-labelledby="rename-title"><form>
<h2 id="rename-title">Name and description</h2>
<label>Title <input name="title" maxlength="1000"></label>
<label>Name in its address <input name="name" required maxlength="128" autocapitalize="none" spellcheck="false"></label>
<label>Description <textarea name="description" rows="4" maxlength="10000"></textarea></label>
<p class="soft small">After a change of the name, the address before leads here for 30 days.</p>
<p class="error" role="alert"></p>
<p class="row end"><button type="button" data-close>Cancel</button><button class="primary">Save</button></p>
</form></dialog>
<dialog id="delete" aria-labelledby="delete-title"><form>
<h2 id="delete-title">Delete this document?</h2>
<p>Its readers see it no more. You can restore it for 7 days.</p>
<p class="error" role="alert"></p>
<p class="row end"><button type="button" data-close>Cancel</button><button class="danger">Delete</button></p>
</form></dialog>`;
}
